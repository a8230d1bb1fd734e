# bad: a library
import ctypes

lib = ctypes.CDLL("libhook.so")
#     ^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: through cffi
from cffi import FFI

ffi = FFI()
# bad: an extension to build
from setuptools import Extension, setup

setup(name="x", ext_modules=[Extension("x", ["x.c"])])
# good: nearly: a package without one
from setuptools import setup

setup(name="x", packages=["x"])
# good: nearly: bytes in a layout
import struct

struct.pack("<I", 1)
# good: a class of that name
from media import Extension

Extension("x")
