/** The words of the ledger itself: verdicts, wording, themes. */
export default {
  verdict: {
    exceeded: '超额完成',
    met: '完成',
    missed: '未达到',
    claimed: '称已完成',
    unreported: '未答复',
    none: '无量化目标',
  },
  status: {
    done: '已完成',
    partial: '部分完成',
    ongoing: '推进中',
    postponed: '推迟',
    unstated: '未说明',
  },
  kind: { rate: '增速', share: '比重', count: '个数', amount: '数额', rank: '位次' },
  diff: { removed: '删去', inserted: '加上' },
  theme: {
    宏观经济与财政金融: '宏观经济与财政金融',
    产业与企业: '产业与企业',
    科技创新与人才: '科技创新与人才',
    开放与招商: '开放与招商',
    城市建设与交通: '城市建设与交通',
    农业农村: '农业农村',
    生态与绿色低碳: '生态与绿色低碳',
    民生与社会保障: '民生与社会保障',
    文旅体育与消费: '文旅体育与消费',
    安全法治与社会治理: '安全法治与社会治理',
    政府自身建设: '政府自身建设',
  },
}
