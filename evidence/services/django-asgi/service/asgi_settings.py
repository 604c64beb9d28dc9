from .settings import *  # noqa: F403

# Under ASGI the documentation advises against kept database connections.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405
