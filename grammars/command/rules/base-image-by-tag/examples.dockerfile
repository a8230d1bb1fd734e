# bad: a version
FROM python:3.12-slim
#<^^^^^^^^^^^^^^^^^^^
RUN pip install app
# bad: with a platform and a name
FROM --platform=linux/amd64 node:20 AS build
# bad: from an argument
ARG BASE=debian:12
FROM ${BASE}
# good: nearly: with its digest
FROM python:3.12-slim@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
# good: nearly: nothing
FROM scratch
COPY app /app
# good: nearly: a stage above
FROM golang:1.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
RUN go build -o /app .
FROM build
CMD ["/app"]
