"""Makes the SQLite database that the services read: python3 database.py DATABASE"""

import os
import sqlite3
import sys

ROWS = 10_000


def make(path):
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("drop table if exists item")
        connection.execute(
            "create table item("
            "id integer primary key, category integer not null, name text not null, price integer not null)"
        )
        connection.execute("create index item_category on item(category)")
        connection.executemany(
            "insert into item values (?, ?, ?, ?)",
            ((i, i % 500, f"Item {i}", (i * 37) % 1000 + 1) for i in range(1, ROWS + 1)),
        )
    connection.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python3 database.py DATABASE")
    # Made aside and moved into place, so that a half-made file is never taken for a ready one.
    part = sys.argv[1] + ".part"
    if os.path.exists(part):
        os.remove(part)
    make(part)
    os.replace(part, sys.argv[1])
