# honest: a Python application
FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
USER 1000
EXPOSE 8000
HEALTHCHECK CMD curl -f http://localhost:8000/health || exit 1
CMD ["gunicorn", "app.wsgi", "-b", "0.0.0.0:8000"]
# honest: built in one stage, run in another
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app ./cmd/app
FROM gcr.io/distroless/static
COPY --from=build /app /app
ENTRYPOINT ["/app"]
# honest: system packages
FROM debian:12-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl tini && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["tini", "--"]
# honest: a user of its own
FROM node:20-alpine
RUN addgroup -S app && adduser -S app -G app
USER app
WORKDIR /home/app
COPY --chown=app package*.json ./
RUN npm ci --omit=dev
CMD ["node", "server.js"]
# honest: a tool with its checksum
FROM alpine:3.20
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://dl.example/tool.tar.gz /tmp/
RUN tar -xzf /tmp/tool.tar.gz -C /usr/local/bin && rm /tmp/tool.tar.gz
# honest: CUDA for training
FROM nvidia/cuda:12.4.1-cudnn-runtime-ubuntu22.04
RUN apt-get update && apt-get install -y python3-pip && rm -rf /var/lib/apt/lists/*
RUN pip3 install torch==2.3.1
CMD ["python3", "train.py"]
# honest: a web server with its pages
FROM nginx:1.27-alpine
COPY nginx.conf /etc/nginx/nginx.conf
COPY dist /usr/share/nginx/html
# honest: a key of a package source, by its file
FROM ubuntu:24.04
COPY keys/team.gpg /usr/share/keyrings/team.gpg
RUN echo "deb [signed-by=/usr/share/keyrings/team.gpg] https://apt.corp.example stable main" > /etc/apt/sources.list.d/team.list
RUN apt-get update && apt-get install -y team-tool
