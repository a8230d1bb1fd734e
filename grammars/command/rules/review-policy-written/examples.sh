# bad: another policy
cat > .countersign/policy.yml <<'EOT'
#<^
severity: critical
EOT
# bad: one signer more
echo "bot namespaces=\"countersign-review-v1\" ssh-ed25519 AAAAC3Nz" >> .countersign/allowed_signers
# bad: no policy
git rm -r .countersign
#<^^^^^^^^^^^^^^^^^^^^
# bad: nobody owns anything
rm .github/CODEOWNERS
# good: nearly: reads it
cat .countersign/policy.yml
# good: nearly: proves the team's own rules
countersign rules test .countersign/rules
# good: nearly: another folder
rm -rf .countersign-cache
