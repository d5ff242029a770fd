/** The classic preset with its versions, without the blog. */
export default {
  title: "Example Server",
  url: "https://docs.example.org",
  baseUrl: "/",
  onBrokenLinks: "ignore",
  onBrokenAnchors: "ignore",
  future: { v4: true, faster: true },
  presets: [
    ["classic", { docs: { routeBasePath: "/", includeCurrentVersion: false, numberPrefixParser: false }, blog: false, pages: false }],
  ],
};
