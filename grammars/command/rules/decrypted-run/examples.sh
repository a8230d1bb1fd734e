# bad: straight into a shell
openssl enc -d -aes-256-cbc -pass pass:x -in setup.bin | bash
#                                                        ^^^^
# bad: into another interpreter
gpg -d tool.gpg | python3
# bad: by way of a substitution
eval "$(gpg --decrypt run.gpg)"
# good: nearly: into a file that is not run
openssl enc -d -aes-256-cbc -in values.bin -out values.json
# good: nearly: a digest
openssl dgst -sha256 setup.sh
# good: nearly: checks a signature first
gpg --verify setup.sh.asc setup.sh
