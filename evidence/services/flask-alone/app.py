"""Flask and nothing else."""

import time

from flask import Flask

app = Flask(__name__)


@app.get("/json")
def hello():
    return {"message": "Hello, World!", "numbers": [1, 2, 3]}


@app.get("/wait")
def wait():
    time.sleep(0.02)
    return {"waited": 20}
