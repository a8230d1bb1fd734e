# bad: a repository
gh repo edit team/shop --visibility public
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# bad: the folder at hand
gh repo create shop-copy --public --source=. --push
# bad: a bucket
aws s3api put-bucket-acl --bucket shop-data --acl public-read
# bad: a bucket, by policy
gsutil iam ch allUsers:objectViewer gs://shop-data
# good: nearly: closed
gh repo edit team/shop --visibility private
# good: nearly: a private one
gh repo create shop-copy --private --source=. --push
# good: nearly: files of a site
aws s3 sync dist s3://shop-site --acl public-read
# good: looked at
gh repo view team/shop
