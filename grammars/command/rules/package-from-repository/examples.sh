# bad: a branch
pip install git+https://git.example/team/shelf
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: of a host
npm install github:team/shelf
# bad: a crate
cargo install --git https://git.example/team/shelf
# bad: two indexes
pip install --extra-index-url https://packages.example.org/simple shelf
# good: nearly: with a commit
pip install git+https://git.example/team/shelf@3f2c1d0b9a8e7f6d5c4b3a291817161514131211
# good: nearly: with a revision
cargo install --git https://git.example/team/shelf --rev 3f2c1d0
# good: nearly: one index
pip install --index-url https://packages.example.org/simple shelf
# good: cloned
git clone https://git.example/team/shelf
