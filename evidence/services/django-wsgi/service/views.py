"""Plain Django: function views, JsonResponse, the ORM, a form for the order."""

import time

from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from .forms import order_form
from .models import Item


@require_GET
def json(request):
    return JsonResponse({"message": "Hello, World!", "numbers": [1, 2, 3]})


@require_GET
def wait(request):
    time.sleep(0.02)
    return JsonResponse({"waited": 20})


@require_GET
def rows(request):
    items = Item.objects.filter(category=7).order_by("id")
    return JsonResponse({"rows": [{"id": item.id, "name": item.name, "price": item.price} for item in items]})


@csrf_exempt
@require_POST
def orders(request):
    form = order_form(request.body)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors.get_json_data()}, status=400)
    total = sum(line["quantity"] * line["price"] for line in form.cleaned_data["lines"])
    return JsonResponse({"accepted": True, "total": total})
