"""FastAPI and nothing else: what it returns is checked and written by models, as its tutorial does."""

import asyncio

from fastapi import FastAPI
from pydantic import BaseModel


class Hello(BaseModel):
    message: str
    numbers: list[int]


class Waited(BaseModel):
    waited: int


app = FastAPI()


@app.get("/json")
async def hello() -> Hello:
    return Hello(message="Hello, World!", numbers=[1, 2, 3])


@app.get("/wait")
async def wait() -> Waited:
    await asyncio.sleep(0.02)
    return Waited(waited=20)
