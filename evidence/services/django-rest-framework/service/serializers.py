"""The fields of the order take only the right JSON type; by default "2" would pass for an integer and 5 for text."""

from rest_framework import serializers

from .models import Item


class ItemSerializer(serializers.ModelSerializer):
    class Meta:
        model = Item
        fields = ["id", "name", "price"]


class Typed:
    json_type = str

    def to_internal_value(self, data):
        if type(data) is not self.json_type:
            self.fail("invalid")
        return super().to_internal_value(data)


class Text(Typed, serializers.CharField):
    pass


class Email(Typed, serializers.EmailField):
    pass


class Whole(Typed, serializers.IntegerField):
    json_type = int


class LineSerializer(serializers.Serializer):
    sku = Text(max_length=20)
    quantity = Whole(min_value=1, max_value=99)
    price = Whole(min_value=0, max_value=1_000_000)


class OrderSerializer(serializers.Serializer):
    customer = Text(max_length=80)
    email = Email()
    lines = LineSerializer(many=True, allow_empty=False, max_length=20)
