# bad: into a file
echo "$DEPLOY_TOKEN" > token.txt
# bad: asked by name
printenv DEPLOY_TOKEN
#<^^^^^^^^^^^^^^^^^^^
# bad: all of it
env > build/environment.txt
# good: nearly: assigned here
STAGE=dev
echo "$STAGE" > stage.txt
# good: nearly: sets one
env STAGE=dev make
# good: the name alone
echo 'DEPLOY_TOKEN' > names.txt
