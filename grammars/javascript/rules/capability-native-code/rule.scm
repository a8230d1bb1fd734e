; Loaders of native code and of WebAssembly.
((call_expression function: (_)) @finding
  (#calls? @finding "process.dlopen" "WebAssembly.instantiate" "WebAssembly.instantiateStreaming" "WebAssembly.compile" "WebAssembly.compileStreaming" "ffi.Library" "ffi-napi.Library" "koffi.load" "bindings" "node-gyp-build" "Deno.dlopen" "bun:ffi.dlopen"))

((new_expression constructor: (_)) @finding
  (#calls? @finding "WebAssembly.Module" "WebAssembly.Instance"))

((call_expression function: (identifier) @require arguments: (arguments . (_) @path)) @finding
  (#eq? @require "require")
  (#value? @path "[.]node$"))
