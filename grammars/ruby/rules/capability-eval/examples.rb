# bad: an expression
result = eval(formula)
#        ^^^^^^^^^^^^^
# bad: a format that holds code
state = Marshal.load(data)
# bad: in an object
target.instance_eval(text)
# good: nearly: a block that is written here
target.instance_eval { @name }
# good: nearly: constants only
YAML.safe_load(text)
# good: a format without code
JSON.parse(text)
