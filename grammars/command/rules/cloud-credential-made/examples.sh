# bad: a key that lasts
aws iam create-access-key --user-name deploy
# bad: a key of a service account
gcloud iam service-accounts keys create key.json --iam-account app@p.iam.gserviceaccount.com
# bad: an administrator of a web site
wp user create helper helper@mail.example --role=administrator
# good: nearly: lists them
aws iam list-access-keys --user-name deploy
# good: nearly: a key that is taken away
aws iam delete-access-key --user-name deploy --access-key-id AKIAEXAMPLE
# good: who one is
aws sts get-caller-identity
