"""Forms are made for text from a page and convert it; the fields here ask for the right JSON type first."""

import json

from django import forms
from django.core.exceptions import ValidationError


class Typed:
    json_type = str

    def to_python(self, value):
        if type(value) is not self.json_type:
            raise ValidationError(f"Must be of type {self.json_type.__name__}.", code="invalid")
        return super().to_python(value)


class Text(Typed, forms.CharField):
    pass


class Email(Typed, forms.EmailField):
    pass


class Whole(Typed, forms.IntegerField):
    json_type = int


class Array(Typed, forms.JSONField):
    json_type = list


class LineForm(forms.Form):
    sku = Text(max_length=20)
    quantity = Whole(min_value=1, max_value=99)
    price = Whole(min_value=0, max_value=1_000_000)


class OrderForm(forms.Form):
    customer = Text(max_length=80)
    email = Email()
    lines = Array()

    def clean_lines(self):
        lines = self.cleaned_data["lines"]
        if len(lines) > 20:
            raise ValidationError("At most 20 lines.")
        if not all(isinstance(line, dict) for line in lines):
            raise ValidationError("Each line must be an object.")
        line_forms = [LineForm(line) for line in lines]
        for number, form in enumerate(line_forms):
            if not form.is_valid():
                raise ValidationError(f"Line {number}: {form.errors.as_json()}")
        return [form.cleaned_data for form in line_forms]


def order_form(body):
    """The form for the body of a request; one of no order at all has no fields filled in."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        data = None
    return OrderForm(data if isinstance(data, dict) else {})
