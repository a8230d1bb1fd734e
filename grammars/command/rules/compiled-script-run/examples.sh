# bad: compiled and run at once
python3 -m py_compile setup_helper.py && python3 __pycache__/setup_helper.cpython-312.pyc
# bad: the old way, with asserts taken out
python -O worker.pyo --queue jobs
# bad: in the background, through a wrapper
nohup env PYTHONPATH=lib python3.11 lib/agent.pyc > /dev/null 2>&1 &
# bad: in other languages
node build/server.jsc
#<^^^^^^^^^^^^^^^^^^^
# good: the source
python3 worker.py --queue jobs
# good: nearly: only compiled
python3 -m compileall -q src
# good: nearly: what was compiled is looked at
python3 -m dis worker.py; ls -l __pycache__/worker.cpython-312.pyc
# good: nearly: what was compiled is removed
find . -name '*.pyc' -delete
# bad: for a plugin
lua plugin.luac
