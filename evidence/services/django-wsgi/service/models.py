from django.db import models


class Item(models.Model):
    id = models.IntegerField(primary_key=True)
    category = models.IntegerField(db_index=True)
    name = models.TextField()
    price = models.IntegerField()

    class Meta:
        managed = False
        db_table = "item"
