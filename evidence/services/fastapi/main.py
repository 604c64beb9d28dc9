"""FastAPI as its tutorial writes it: pydantic models, SQLModel with a session for each request, a plain function for the rows."""

import asyncio
import os
from typing import Annotated

from fastapi import Depends, FastAPI, Request, WebSocket, WebSocketDisconnect
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, EmailStr, Field
from sqlmodel import Field as Column
from sqlmodel import Session, SQLModel, create_engine, select

# pool_size=0: no limit. A request keeps its connection while it waits for a thread to write its answer; with the
# default pool of 15, under many requests at once, those threads all wait for a connection and nothing moves.
engine = create_engine(
    f"sqlite:///{os.environ['DATABASE']}", connect_args={"check_same_thread": False}, pool_size=0
)


def get_session():
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]


class ItemPublic(SQLModel):
    id: int
    name: str
    price: int


class Item(SQLModel, table=True):
    id: int = Column(primary_key=True)
    category: int = Column(index=True)
    name: str
    price: int


class Hello(BaseModel):
    message: str
    numbers: list[int]


class Waited(BaseModel):
    waited: int


class Rows(BaseModel):
    rows: list[ItemPublic]


class Line(BaseModel):
    model_config = ConfigDict(strict=True)

    sku: str = Field(min_length=1, max_length=20)
    quantity: int = Field(ge=1, le=99)
    price: int = Field(ge=0, le=1_000_000)


class Order(BaseModel):
    model_config = ConfigDict(strict=True)

    customer: str = Field(min_length=1, max_length=80)
    email: EmailStr
    lines: list[Line] = Field(min_length=1, max_length=20)


class Accepted(BaseModel):
    accepted: bool
    total: int


app = FastAPI()


# The default handler repeats the input, and fails where that cannot be written as JSON (1e999, half a surrogate pair).
@app.exception_handler(RequestValidationError)
async def invalid(request: Request, error: RequestValidationError):
    detail = [{"type": e["type"], "loc": e["loc"], "msg": e["msg"]} for e in error.errors()]
    return JSONResponse({"detail": detail}, status_code=422)


@app.get("/json")
async def hello() -> Hello:
    return Hello(message="Hello, World!", numbers=[1, 2, 3])


@app.get("/wait")
async def wait() -> Waited:
    await asyncio.sleep(0.02)
    return Waited(waited=20)


@app.get("/rows", response_model=Rows)
def rows(session: SessionDep):
    return {"rows": session.exec(select(Item).where(Item.category == 7).order_by(Item.id)).all()}


@app.post("/orders")
async def orders(order: Order) -> Accepted:
    return Accepted(accepted=True, total=sum(line.quantity * line.price for line in order.lines))


@app.websocket("/ws")
async def echo(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            await websocket.send_text(await websocket.receive_text())
    except WebSocketDisconnect:
        pass
