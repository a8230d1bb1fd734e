# bad: an alias
echo "alias sudo='/tmp/.s'" >> ~/.bashrc
#<^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: for everybody
echo '/opt/x &' | sudo tee /etc/profile.d/x.sh > /dev/null
# bad: with sed
sed -i '$ a /tmp/x &' /home/app/.zshrc
# bad: a desktop's autostart
cp x.desktop ~/.config/autostart/
# good: nearly: reads it
source ~/.bashrc
# good: nearly: a file of the project
echo 'export STAGE=dev' >> .envrc.local
# good: nearly: searches it
grep -q STAGE ~/.profile
