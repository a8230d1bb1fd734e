# bad: a module
__import__("o" + "s").system(command)
# bad: a function of a module
import os

getattr(os, "sys" + "tem")(command)
# bad: turned around
__import__("ssecorpbus"[::-1]).run(command)
# bad: as numbers
run = getattr(builtins, "".join(map(chr, [101, 120, 101, 99])))
# bad: out of the names of the program
globals()["ex" + "ec"](text)
# good: nearly: known only while it runs
handler = getattr(self, "visit_" + kind)
# good: nearly: a module by its name
import importlib

plugin = importlib.import_module("plugins." + name)
# good: nearly: a text in pieces
message = "cannot " + "open"
# good: a constant name
limit = getattr(settings, "limit")
