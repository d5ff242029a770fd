import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readAsset } from "../../src/source/images.ts";
import { writeFolder } from "../support/folder.ts";

const assetOf = (name: string, bytes: string | Uint8Array) => readAsset(writeFolder({ [name]: bytes }), name);
const picture = () => sharp({ create: { width: 30, height: 20, channels: 3, background: "#35c" } });

describe("an image", () => {
  it.each([
    ["a.png", () => picture().png()],
    ["a.PNG", () => picture().png()],
    ["a.jpg", () => picture().jpeg()],
    ["a.jpeg", () => picture().jpeg()],
    ["a.webp", () => picture().webp()],
    ["a.avif", () => picture().avif()],
    ["a.gif", () => picture().gif()],
    // What the name says otherwise than the bytes does no harm: browsers look at the bytes.
    ["a.png", () => picture().jpeg()],
  ])("is %s, with its size", async (name, make) => {
    expect(assetOf(name, await make().toBuffer())).toEqual({ kind: "image", width: 30, height: 20 });
  });

  it("that a camera took upright is as high as it is shown", async () => {
    const bytes = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(assetOf("a.jpg", bytes)).toEqual({ kind: "image", width: 20, height: 30 });
  });

  it.each([
    ['<svg viewBox="0 0 30 20"/>'],
    ['<svg width="30" height="20" viewBox="0 0 3 2"/>'],
    ['<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="30" viewBox="0 0 3 2"/>'],
  ])("may be a drawing, with the size that it says or as its viewBox is: %s", (text) => {
    expect(assetOf("a.svg", text)).toEqual({ kind: "image", width: 30, height: 20 });
  });
});

describe("what is called an image", () => {
  it.each([
    ["a.png", ""],
    ["a.png", "no picture"],
    ["a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["a.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ["a.png", '<svg viewBox="0 0 30 20"/>'],
    ["a.svg", "<svg/>"],
    ["a.svg", '<svg viewBox="0 0 0 0"/>'],
    ["a.webp", "RIFF"],
    ["a.avif", "BM then a bitmap"],
  ])("and is none, or has no size, is told apart: %s %j", (name, bytes) => {
    expect(assetOf(name, bytes)).toEqual({ kind: "unreadable" });
  });
});

it("any other file is not looked into", () => {
  expect(assetOf("a.pdf", "%PDF")).toEqual({ kind: "other" });
  expect(assetOf("png", "no picture")).toEqual({ kind: "other" });
});
