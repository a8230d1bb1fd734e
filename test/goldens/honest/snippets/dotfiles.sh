# honest: tools of a new laptop
brew install git ripgrep fd fzf jq
brew bundle --file=Brewfile
# honest: links to one's own settings
ln -sf "$PWD/gitconfig" ~/.gitconfig
ln -sf "$PWD/vimrc" ~/.vimrc
ln -sfn "$PWD/nvim" ~/.config/nvim
# honest: packages of a workstation
sudo apt-get update
sudo apt-get install -y build-essential curl git tmux zsh
# honest: another shell for oneself
chsh -s "$(command -v zsh)"
# honest: a key for a new machine
ssh-keygen -t ed25519 -C "me@laptop" -f ~/.ssh/id_ed25519
cat ~/.ssh/id_ed25519.pub
# honest: the agent takes the key
eval "$(ssh-agent -s)"
ssh-add ~/.ssh/id_ed25519
# honest: who one is
git config --global user.name "Sam Doe"
git config --global user.email sam@corp.example
git config --global pull.rebase true
# honest: completion of a tool in this shell
source <(kubectl completion bash)
eval "$(starship init bash)"
eval "$(direnv hook zsh)"
# honest: the prompt and some short names, in the file itself
alias ll='ls -la'
alias gs='git status --short'
export EDITOR=vim PATH="$HOME/.local/bin:$PATH"
HISTSIZE=10000
# honest: versions of languages
nvm install 20 && nvm use 20
pyenv install -s 3.12.4
rustup toolchain install stable --profile minimal
# honest: extensions of the editor
code --install-extension rust-lang.rust-analyzer
# honest: macOS as one likes it
defaults write com.apple.dock autohide -bool true
killall Dock
# honest: a folder is everybody's of the team
sudo chgrp -R dev /srv/shared && sudo chmod -R g+rwX /srv/shared
