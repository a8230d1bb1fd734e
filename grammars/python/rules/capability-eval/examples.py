# bad: an expression
result = eval(formula)
#        ^^^^^^^^^^^^^
# bad: a format that holds code
import pickle

state = pickle.loads(data)
# bad: a module by its name
import importlib

plugin = importlib.import_module(name)
# good: nearly: constants only
import ast

ast.literal_eval(text)
# good: nearly: a format without code
import json

json.loads(data)
# good: a pattern
import re

re.compile("a+")
