import { defineErrors } from "@faheng/domain/errors";

/** What can be wrong with a file or a report. Places are file names, parts of a file, or cells (`表1 第3行 第2列`). */
export const documentErrors = defineErrors({
  FAHENG_DOCUMENT_KIND: {
    status: 422,
    message: {
      zh: "不支持的文件类型“{extension}”",
      en: "Files of the kind “{extension}” cannot be read",
    },
    mend: {
      zh: "请另存为 .docx、.xlsx 或 .txt 后再导入。",
      en: "Save the file as .docx, .xlsx or .txt and import it again.",
    },
  },
  FAHENG_DOCUMENT_EMPTY: {
    status: 422,
    message: { zh: "文件是空的", en: "The file is empty" },
    mend: { zh: "请检查文件是否完整，重新选择。", en: "Check that the file is complete and choose it again." },
  },
  FAHENG_DOCUMENT_TOO_LARGE: {
    status: 413,
    message: {
      zh: "文件过大：{what}为 {actual}，上限 {limit}",
      en: "The file is too large: {what} is {actual}, the limit is {limit}",
    },
    mend: {
      zh: "删去图片、末尾的空白行列等无关内容，或拆成几个文件。",
      en: "Remove pictures, blank rows and columns at the end and other unneeded content, or split the file.",
    },
  },
  FAHENG_DOCUMENT_DAMAGED: {
    status: 422,
    message: { zh: "文件已损坏，无法读取：{reason}", en: "The file is damaged and cannot be read: {reason}" },
    mend: {
      zh: "请在 WPS 或 Word 中打开并另存一份后再导入。",
      en: "Open it in WPS or Word, save a copy, and import the copy.",
    },
  },
  FAHENG_DOCUMENT_MISNAMED: {
    status: 422,
    message: {
      zh: "文件内容与扩展名“{extension}”不符",
      en: "The content does not match the extension “{extension}”",
    },
    mend: {
      zh: "请用原软件打开，按正确的格式另存；不要只改扩展名。",
      en: "Open it in its own program and save it in the right format; do not only rename it.",
    },
  },
  FAHENG_DOCUMENT_ENCRYPTED: {
    status: 422,
    message: {
      zh: "文件已加密，或是旧格式（.doc、.xls）",
      en: "The file is encrypted, or in an old format (.doc, .xls)",
    },
    mend: {
      zh: "去掉打开密码，另存为 .docx 或 .xlsx 后再导入。",
      en: "Remove the password, save as .docx or .xlsx, and import it again.",
    },
  },
  FAHENG_DOCUMENT_NO_EVIDENCE: {
    status: 422,
    message: {
      zh: "“{extension}”类型的文件不能作为佐证材料",
      en: "Files of the kind “{extension}” are not taken as evidence",
    },
    mend: { zh: "请另存为以下类型之一：{kinds}。", en: "Save it as one of: {kinds}." },
  },
  FAHENG_DOCUMENT_LOCKED: {
    status: 422,
    message: { zh: "文件设有密码", en: "The file is locked by a password" },
    mend: { zh: "去掉密码，另存后再上传。", en: "Remove the password, save it, and upload it again." },
  },
  FAHENG_DOCUMENT_MACRO: {
    status: 422,
    message: { zh: "文件带有宏或可执行内容", en: "The file carries macros or active content" },
    mend: { zh: "另存为不带宏的 .docx 或 .xlsx。", en: "Save it as .docx or .xlsx without macros." },
  },
  FAHENG_DOCUMENT_UNSAFE: {
    status: 422,
    message: { zh: "文件内部结构不安全：{reason}", en: "The inside of the file is not safe: {reason}" },
    mend: {
      zh: "请在 WPS 或 Word 中打开并另存一份；仍不行，请勿使用该文件。",
      en: "Open it in WPS or Word and save a copy; if that is refused as well, do not use the file.",
    },
  },
  FAHENG_DOCUMENT_SCANNED: {
    status: 422,
    message: {
      zh: "这份 PDF 是扫描的图片，没有可以读取的文字（{pages} 页）",
      en: "This PDF is a scanned picture without any text to be read ({pages} pages)",
    },
    mend: {
      zh: "请向发文单位索取 Word、Excel 或由其导出的 PDF；只有扫描件的，先做文字识别，核对后另存为 .docx 再导入。",
      en: "Ask the issuing body for the Word or Excel file or a PDF exported from it; where there is only a scan, have its text recognised, check it, and save it as .docx.",
    },
  },
  FAHENG_DOCUMENT_LIMIT: {
    status: 422,
    message: {
      zh: "读取文件超出限度（{seconds} 秒、{megabytes} MB），已停止",
      en: "Reading the file went over the limit ({seconds} s, {megabytes} MB) and was stopped",
    },
    mend: {
      zh: "只保留需要导入的表格，另存一份后再试。",
      en: "Keep only the table to be imported, save a copy, and try again.",
    },
  },
  FAHENG_DOCUMENT_STOPPED: {
    status: 503,
    message: {
      zh: "读取文件中途停止：{reason}，没有写入任何内容",
      en: "Reading the file stopped half-way: {reason}; nothing was written",
    },
    mend: {
      zh: "再试一次；仍然如此，请把文件交给系统管理员。",
      en: "Try again; where it happens again, give the file to the system administrator.",
    },
  },
  FAHENG_DOCUMENT_TEXT: {
    status: 422,
    message: { zh: "不是文本文件，或编码无法识别", en: "This is not a text file, or its encoding is unknown" },
    mend: { zh: "请用记事本另存为 UTF-8 编码的文本。", en: "Save it as UTF-8 text." },
  },
  FAHENG_DOCUMENT_TABLE_SHAPE: {
    status: 500,
    message: {
      zh: "报表的表格不成形：{reason}",
      en: "A table of the report is not well formed: {reason}",
    },
    mend: {
      zh: "报表程序有误：检查所指行的单元格数与合并范围。",
      en: "The report is at fault: check the number of cells and the spans in this row.",
    },
  },
  FAHENG_DOCUMENT_READER: {
    status: 500,
    message: {
      zh: "插件读取文件时出错：{reason}",
      en: "The plugin failed while reading the document: {reason}",
    },
    mend: { zh: "请把文件和本提示交给插件作者。", en: "Give the file and this message to the plugin’s author." },
  },
  FAHENG_DOCUMENT_UNCHECKABLE: {
    status: 422,
    message: {
      zh: "该指标体系没有记录原文校验值，无法核对原文",
      en: "The framework records no digests of its official wording, so a copy cannot be checked",
    },
    mend: {
      zh: "请使用带有原文校验值的指标体系版本。",
      en: "Use a version of the framework that records digests.",
    },
  },
  FAHENG_DOCUMENT_EDITION: {
    status: 422,
    message: {
      zh: "文件与指标体系不是同一版本，未附加任何原文：缺 {missing} 项，不一致 {differs} 项，多出 {unknown} 项（{first}）",
      en: "The document is not the framework’s edition; nothing was attached: {missing} missing, {differs} different, {unknown} unknown ({first})",
    },
    mend: {
      zh: "请选用与指标体系同一文号、同一版本的完整文件。",
      en: "Choose the complete document with the number and edition of the framework.",
    },
  },
  FAHENG_DOCUMENT_NO_TABLE: {
    status: 422,
    message: {
      zh: "没有找到指标表：表头里没有可识别的栏目名称",
      en: "No table of indicators was found: no known column heads",
    },
    mend: {
      zh: "表头须有“一级指标”“项目”“内容”“责任单位”等栏目名称。",
      en: "The header needs names such as 一级指标, 项目, 内容, 责任单位.",
    },
  },
});
