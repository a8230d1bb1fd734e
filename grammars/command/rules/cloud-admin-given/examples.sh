# bad: every right
aws iam attach-user-policy --user-name ci --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
# bad: the whole project
gcloud projects add-iam-policy-binding shop --member=user:a@example.org --role=roles/owner
# bad: the whole cluster
kubectl create clusterrolebinding ci --clusterrole=cluster-admin --serviceaccount=default:ci
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# good: nearly: one that only reads
aws iam attach-user-policy --user-name ci --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess
# good: nearly: the rights of a viewer
kubectl create clusterrolebinding ci --clusterrole=view --serviceaccount=default:ci
# good: nearly: asks
aws iam list-attached-user-policies --user-name ci
