# bad: a constant
echo aWQgPiAvdG1wL3g= | base64 -d | sh
# bad: a variable
echo "$PAYLOAD" | base64 --decode | bash
#                                   ^^^^
# bad: a file
base64 -d < blob.txt | bash
# bad: hexadecimal
echo 6964 | xxd -r -p | sh
# bad: a variable through eval
eval "$(echo "$PAYLOAD" | base64 -d)"
# bad: a constant through eval
eval "$(echo aWQgPiAvdG1wL3g= | base64 -d)"
# good: nearly: decoded into a file
echo "$KUBECONFIG_DATA" | base64 -d > kubeconfig
# good: nearly: decoded and read
echo aGVsbG8= | base64 -d | grep hello
# good: encoded
tar cz src | base64 > src.b64
