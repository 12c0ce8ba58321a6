/** Known limits of the wording rules, by the codes of `core/accuracy/known-errors.ts`. */
export default {
  limit: {
    'other-name': '報告換了名稱稱呼同一件事，規則認不出是同一件。',
    'without-cue': '報告沒有用任何表示完成的字眼，只從情理上看得出已經辦成。',
    'one-of-several': '幾件事裡只說了一件辦成，其餘只有舉動，規則按未說明處理。',
    'somebody-else': '句子說的是別處的專案，規則當成了本項任務。',
    'two-themes': '一項任務橫跨兩個主題，規則只能取一個。',
    'without-title-marks': '文件名稱沒有加書名號，規則不收。',
  },
}
