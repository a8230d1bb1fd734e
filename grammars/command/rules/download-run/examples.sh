# bad: the classic
curl -fsSL https://get.example/install.sh | sh
#                                           ^^
# bad: with arguments for the script
curl -s https://get.example/install.sh | sudo bash -s -- --yes
# bad: without a scheme
wget -qO- get.example/install | bash
# bad: saved, then run
curl -o /tmp/setup https://get.example/setup && chmod +x /tmp/setup && /tmp/setup
# bad: by its own name
wget https://get.example/install.sh && sh install.sh
# bad: as an argument
bash -c "$(curl -fsSL https://get.example/install.sh)"
# bad: as a file that is none
source <(curl -s https://get.example/env.sh)
# bad: Python code
curl -s https://get.example/setup.py | python3 -
# good: nearly: looked at
curl -s https://get.example/install.sh | less
# good: nearly: searched
curl -s https://get.example/list | grep push
# good: nearly: formatted by Python, not run
curl -s https://api.example/x | python3 -m json.tool
# good: nearly: printed only
echo "curl https://get.example/install.sh | sh"
# good: saved and compared
curl -o app.tgz https://releases.example/app.tgz && sha256sum -c app.sha256
# good: from this machine
curl -s http://localhost:8080/install.sh | sh
