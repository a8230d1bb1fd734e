# honest: to npm, after the tests
npm ci && npm test
npm version minor -m "Release %s"
npm publish --access public --provenance
# honest: to PyPI
python -m build
python -m twine check dist/*
python -m twine upload dist/*
# honest: a crate
cargo fmt --check && cargo clippy -- -D warnings
cargo publish --dry-run && cargo publish
# honest: a gem
gem build tool.gemspec
gem push tool-1.4.0.gem
# honest: a release with notes and files
git tag -s v1.4.0 -m "v1.4.0"
git push origin v1.4.0
gh release create v1.4.0 dist/*.tar.gz --notes-file CHANGELOG.md
# honest: checksums and a signature
sha256sum dist/* > dist/SHA256SUMS
gpg --detach-sign --armor dist/SHA256SUMS
# honest: an image for two platforms
docker buildx build --platform linux/amd64,linux/arm64 -t ghcr.io/team/tool:1.4.0 --push .
# honest: signed without a key of one's own
cosign sign --yes ghcr.io/team/tool:1.4.0
# honest: documentation to the pages branch
mkdocs gh-deploy --strict
# honest: a formula is raised
sed -i "s/version \".*\"/version \"$VERSION\"/" Formula/tool.rb
git commit -am "tool $VERSION"
# honest: a Debian package
dpkg-deb --build --root-owner-group pkg tool_1.4.0_amd64.deb
lintian tool_1.4.0_amd64.deb
# honest: what is in the package
npm pack --dry-run
tar -tzf tool-1.4.0.tgz | sort
