"""Function views of Django REST Framework with serializers for the rows and the order."""

import time

from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Item
from .serializers import ItemSerializer, OrderSerializer


@api_view(["GET"])
def json(request):
    return Response({"message": "Hello, World!", "numbers": [1, 2, 3]})


@api_view(["GET"])
def wait(request):
    time.sleep(0.02)
    return Response({"waited": 20})


@api_view(["GET"])
def rows(request):
    items = Item.objects.filter(category=7).order_by("id")
    return Response({"rows": ItemSerializer(items, many=True).data})


@api_view(["POST"])
def orders(request):
    order = OrderSerializer(data=request.data)
    order.is_valid(raise_exception=True)
    total = sum(line["quantity"] * line["price"] for line in order.validated_data["lines"])
    return Response({"accepted": True, "total": total})
