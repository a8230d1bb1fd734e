# bad: a program
terraform apply -auto-approve
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: behind wrappers
sudo timeout 9 ./deploy.sh
#              ^^^^^^^^^^^
# bad: a name that only runs tell
"$TOOL" --fast
# good: nearly: speaks of it
echo "run terraform apply"
# good: nearly: handles files
cp -r build public && rm -rf build
# good: nearly: looks for it
command -v terraform
# good: a variable
STAGE=dev
