# bad: directly
require "base64"

eval(Base64.decode64(step))
# bad: unpacked
eval step.unpack1("m0")
# bad: as numbers
eval([112, 117, 116, 115].pack("c*"))
# bad: turned around
Object.class_eval(")(nur".reverse)
# good: nearly: read as data
step = JSON.parse(Base64.decode64(text))
# good: nearly: a template
eval(ERB.new(template).src)
# good: nearly: a list turned around
show(names.reverse)
# good: decoded
require "base64"

bytes = Base64.decode64(text)
