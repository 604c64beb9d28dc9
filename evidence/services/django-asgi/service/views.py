"""Django with async views: asyncio.sleep, the async interface of the ORM; model, form and addresses are those under WSGI."""

import asyncio

from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from .forms import order_form
from .models import Item


@require_GET
async def json(request):
    return JsonResponse({"message": "Hello, World!", "numbers": [1, 2, 3]})


@require_GET
async def wait(request):
    await asyncio.sleep(0.02)
    return JsonResponse({"waited": 20})


@require_GET
async def rows(request):
    items = Item.objects.filter(category=7).order_by("id")
    return JsonResponse({"rows": [{"id": item.id, "name": item.name, "price": item.price} async for item in items]})


@csrf_exempt
@require_POST
async def orders(request):
    form = order_form(request.body)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors.get_json_data()}, status=400)
    total = sum(line["quantity"] * line["price"] for line in form.cleaned_data["lines"])
    return JsonResponse({"accepted": True, "total": total})
