#!/bin/sh
# Pictures of the docs with a palette of 160 colours: a third of the bytes, and no eye sees it.
# Needs ImageMagick; without it the pictures stay as they are.
command -v convert >/dev/null || { echo "ImageMagick is not installed: the pictures stay large."; exit 0; }
for picture in "$1"/*.png; do
	convert "$picture" -strip +dither -colors 160 "PNG8:$picture"
done
