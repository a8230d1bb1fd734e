; Loaders of libraries.
((call function: (_)) @finding
  (#calls? @finding "ctypes.CDLL" "ctypes.PyDLL" "ctypes.WinDLL" "ctypes.OleDLL" "ctypes.cdll.LoadLibrary" "ctypes.windll.LoadLibrary" "ctypes.util.find_library" "cffi.FFI" "cffi.FFI().dlopen" "cffi.FFI().verify" "numpy.ctypeslib.load_library" "importlib.machinery.ExtensionFileLoader" "distutils.core.Extension" "setuptools.Extension" "Cython.Build.cythonize" "pybind11.setup_helpers.Pybind11Extension" "torch.utils.cpp_extension.load" "torch.utils.cpp_extension.load_inline" "torch.ops.load_library" "mmap.mmap"))
