# bad: pyngrok
from pyngrok import ngrok

url = ngrok.connect(8000)
#     ^^^^^^^^^^^^^^^^^^^
# bad: under another name
import pyngrok.ngrok as bridge

bridge.connect(22, "tcp")
# bad: around a web application
from flask import Flask
from flask_ngrok import run_with_ngrok

app = Flask(__name__)
run_with_ngrok(app)
# good: nearly: only closes
from pyngrok import ngrok

ngrok.kill()
# good: nearly: a function of that name
from database import connect

connect(8000)
# good: a server for this machine
app.run(host="127.0.0.1", port=8000)
