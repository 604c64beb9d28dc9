from rest_framework import parsers
from rest_framework.exceptions import ParseError


class JSONParser(parsers.JSONParser):
    def parse(self, *args, **options):
        try:
            return super().parse(*args, **options)
        except RecursionError as error:
            raise ParseError("The JSON is nested too deeply.") from error
