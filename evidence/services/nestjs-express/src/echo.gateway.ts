import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { WebSocket } from 'ws';

@WebSocketGateway({ path: '/ws' })
export class EchoGateway {
  // A returned value would be sent as JSON, so the text goes back on the socket itself.
  @SubscribeMessage('message')
  echo(@ConnectedSocket() socket: WebSocket, @MessageBody() text: string) {
    socket.send(text);
  }
}
