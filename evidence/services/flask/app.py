"""Flask with Flask-SQLAlchemy for the rows and marshmallow for the order."""

import os
import time

from flask import Flask, abort, request
from flask_sock import Sock
from flask_sqlalchemy import SQLAlchemy
from marshmallow import Schema, ValidationError, fields, validate
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{os.environ['DATABASE']}"
db = SQLAlchemy(app, model_class=Base)
sock = Sock(app)


class Item(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    category: Mapped[int] = mapped_column(index=True)
    name: Mapped[str]
    price: Mapped[int]


class ItemSchema(Schema):
    id = fields.Integer()
    name = fields.String()
    price = fields.Integer()


class LineSchema(Schema):
    sku = fields.String(required=True, validate=validate.Length(1, 20))
    quantity = fields.Integer(strict=True, required=True, validate=validate.Range(1, 99))
    price = fields.Integer(strict=True, required=True, validate=validate.Range(0, 1_000_000))


class OrderSchema(Schema):
    customer = fields.String(required=True, validate=validate.Length(1, 80))
    email = fields.Email(required=True)
    lines = fields.List(fields.Nested(LineSchema), required=True, validate=validate.Length(1, 20))


items_schema = ItemSchema(many=True)
order_schema = OrderSchema()


@app.get("/json")
def hello():
    return {"message": "Hello, World!", "numbers": [1, 2, 3]}


@app.get("/wait")
def wait():
    time.sleep(0.02)
    return {"waited": 20}


@app.get("/rows")
def rows():
    items = db.session.execute(db.select(Item).filter_by(category=7).order_by(Item.id)).scalars()
    return {"rows": items_schema.dump(items)}


@app.post("/orders")
def orders():
    try:
        body = request.get_json()
    except RecursionError:
        abort(400, "The JSON is nested too deeply.")
    order = order_schema.load(body)
    return {"accepted": True, "total": sum(line["quantity"] * line["price"] for line in order["lines"])}


@app.errorhandler(ValidationError)
def invalid(error):
    return {"errors": error.messages}, 422


@sock.route("/ws")
def echo(ws):
    while True:
        ws.send(ws.receive())
