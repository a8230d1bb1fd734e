# bad: into an editor
cp -r ./helper ~/.vscode/extensions/helper-1.0.0
# bad: for everybody
sudo cp force.json /etc/opt/chrome/policies/managed/force.json
# bad: into the browser of every day
google-chrome --load-extension=/tmp/ext
# good: nearly: from its publisher
code --install-extension ms-python.python
# good: nearly: a profile of its own
chromium --user-data-dir=/tmp/profile --load-extension=./dist
# good: lists them
ls ~/.vscode/extensions
