export default [
  {
    version: '1.0.0',
    notes: ["First edition: search, check, chart and annotate Wuhu's tasks of 2022, offline too."],
  },
]
