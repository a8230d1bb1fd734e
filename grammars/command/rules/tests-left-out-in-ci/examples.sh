# good: nearly: while looking for something
pytest --deselect tests/test_pay.py::test_refund
