import os

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
# No SECRET_KEY: without sessions, users and forms in pages nothing is signed.

INSTALLED_APPS = ["service"]

# The list of startproject without the three that need users, sessions and pages.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "service.urls"
WSGI_APPLICATION = "service.wsgi.application"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.environ["DATABASE"],
        "CONN_MAX_AGE": 60,
    }
}

# Errors to stderr; a refused order is no error.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "root": {"handlers": ["console"]},
}
