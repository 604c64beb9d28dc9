from django.contrib import admin
from django.urls import path

from . import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path("json", views.json),
    path("wait", views.wait),
    path("rows", views.rows),
    path("orders", views.orders),
]
