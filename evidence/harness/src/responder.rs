//! A bare responder: it shows what the load generator can do when the other side does nothing.

use std::collections::HashMap;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr};

use mio::net::{TcpListener, TcpStream};
use mio::{Events, Interest, Poll, Token};

/// What ends the head of a request, which is all of it.
const END: &[u8] = b"\r\n\r\n";
/// The answer to every request.
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\
    Content-Length: 45\r\n\r\n{\"message\":\"Hello, World!\",\"numbers\":[1,2,3]}";
/// The token of the listener.
const LISTENER: Token = Token(0);

/// One open connection.
struct Connection {
    stream: TcpStream,
    /// How much of the end of a request has come.
    matched: usize,
}

/// Answers every request on a port of 127.0.0.1 with the same bytes, until it is killed.
pub fn respond(port: u16) -> io::Result<()> {
    let mut poll = Poll::new()?;
    let mut listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    poll.registry().register(&mut listener, LISTENER, Interest::READABLE)?;
    let mut connections = HashMap::new();
    let mut events = Events::with_capacity(512);
    let mut next = 1;
    loop {
        match poll.poll(&mut events, None) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            other => other?,
        }
        for event in &events {
            if event.token() == LISTENER {
                while let Ok((mut stream, _)) = listener.accept() {
                    stream.set_nodelay(true)?;
                    poll.registry().register(&mut stream, Token(next), Interest::READABLE)?;
                    connections.insert(next, Connection { stream, matched: 0 });
                    next += 1;
                }
                continue;
            }
            let Token(number) = event.token();
            let lives = connections.get_mut(&number).is_none_or(|it| answer(it).unwrap_or(false));
            if !lives {
                connections.remove(&number);
            }
        }
    }
}

/// Answers what has come, and says whether the connection is still open.
fn answer(connection: &mut Connection) -> io::Result<bool> {
    let mut chunk = [0; 4096];
    loop {
        match connection.stream.read(&mut chunk) {
            Ok(0) => return Ok(false),
            Ok(count) => {
                let came = chunk.get(..count).unwrap_or_default();
                for _ in 0..requests(came, &mut connection.matched) {
                    // So few bytes always fit into the buffer of an open connection.
                    connection.stream.write_all(ANSWER)?;
                }
                if count < chunk.len() {
                    return Ok(true);
                }
            }
            Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(true),
            Err(error) => return Err(error),
        }
    }
}

/// How many requests end in these bytes; `matched` remembers the start of an end.
fn requests(bytes: &[u8], matched: &mut usize) -> usize {
    let mut ends = 0;
    for byte in bytes {
        if END.get(*matched) == Some(byte) {
            *matched += 1;
        } else {
            *matched = usize::from(END.first() == Some(byte));
        }
        if *matched == END.len() {
            *matched = 0;
            ends += 1;
        }
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_in_pieces_is_one_request() {
        let mut matched = 0;
        let ends = ["GET / HTTP/1.1\r\nA: b\r", "\n\r", "\nGET"]
            .map(|piece| requests(piece.as_bytes(), &mut matched));
        assert_eq!(ends, [0, 0, 1]);
    }

    #[test]
    fn two_requests_in_one_piece_are_two() {
        assert_eq!(requests(b"GET / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n", &mut 0), 2);
    }

    #[test]
    fn the_answer_announces_the_length_that_it_has() {
        let text = String::from_utf8_lossy(ANSWER);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_default();
        assert!(head.ends_with(&format!("Content-Length: {}", body.len())));
    }
}
