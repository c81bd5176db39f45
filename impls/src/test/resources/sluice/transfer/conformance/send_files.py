"""Sends files the way the course notes do: struct for the length, json for the header.

Usage: send_files.py HOST PORT plain|ack FILE...

plain  three keys, the body line by line, nothing is read
ack    asks for replies, sends the body in chunks and checks what each reply counts
"""

import json
import os
import socket
import struct
import sys

CHUNK = 1024


def receive_exactly(connection, count):
    received = bytearray()
    while len(received) < count:
        part = connection.recv(count - len(received))
        if not part:
            raise EOFError(f"expected {count} bytes, got {len(received)}")
        received += part
    return bytes(received)


def send_header(connection, header):
    encoded = json.dumps(header).encode("utf8")
    connection.sendall(struct.pack("<i", len(encoded)))
    connection.sendall(encoded)


def send_plain(connection, path):
    header = {
        "file_name": os.path.basename(path),
        "file_size": os.path.getsize(path),
        "file_path": path,
    }
    send_header(connection, header)
    with open(path, "rb") as body:
        for line in body:
            connection.sendall(line)


def send_asking(connection, path):
    size = os.path.getsize(path)
    send_header(
        connection,
        {"file_name": os.path.basename(path), "file_size": size, "file_path": path, "ack": True},
    )
    with open(path, "rb") as body:
        while chunk := body.read(CHUNK):
            connection.sendall(chunk)
    (length,) = struct.unpack("<i", receive_exactly(connection, 4))
    reply = json.loads(receive_exactly(connection, length))
    if reply.get("received") != size:
        raise ValueError(f"expected {size} bytes received, got {reply}")
    print(os.path.basename(path), reply["crc32c"])


def main(host, port, mode, *paths):
    send = {"plain": send_plain, "ack": send_asking}[mode]
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        for path in paths:
            send(connection, path)
        connection.shutdown(socket.SHUT_WR)
        if rest := connection.recv(1000):
            raise ValueError(f"expected the end of the stream, got {rest!r}")


main(*sys.argv[1:])
