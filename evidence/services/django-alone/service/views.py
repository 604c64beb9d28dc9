import time

from django.http import JsonResponse


def json(request):
    return JsonResponse({"message": "Hello, World!", "numbers": [1, 2, 3]})


def wait(request):
    time.sleep(0.02)
    return JsonResponse({"waited": 20})
