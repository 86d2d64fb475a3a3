-- Neovim's own language client against the built server. Prints what a user would see, a line each.
local server, file = os.getenv('SERVER'), os.getenv('DOCUMENT')
local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end

local function diagnostics(buffer)
  local lines = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = each.user_data and each.user_data.lsp or {}
    table.insert(lines, ('%d:%d %s'):format(each.lnum, each.col, lsp.code or each.code))
  end
  table.sort(lines)
  return table.concat(lines, ', ')
end

local function ask(client, buffer, method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  local answer = answers and answers[client]
  if answer == nil then return nil end
  if answer.error then say('error', method, answer.error.message) end
  return answer.result
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'markdown'
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({
    name = 'license-term-review',
    cmd = { os.getenv('NODE'), server, '--stdio' },
    root_dir = vim.fn.fnamemodify(file, ':h'),
    init_options = { settings = { severity = { ['permission-required'] = 'off' } } },
  })
  vim.lsp.buf_attach_client(buffer, client)
  vim.wait(15000, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
  say('diagnostics', diagnostics(buffer))

  local text = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  local at = { textDocument = text.textDocument, position = { line = 4, character = 10 } }
  local hover = ask(client, buffer, 'textDocument/hover', at)
  say('hover', vim.split(hover.contents.value, '\n')[1])

  local found = vim.diagnostic.get(buffer)[1]
  local actions = ask(client, buffer, 'textDocument/codeAction', {
    textDocument = text.textDocument,
    range = { start = at.position, ['end'] = at.position },
    context = { diagnostics = { found.user_data.lsp.data and {
      range = { start = { line = found.lnum, character = found.col }, ['end'] = { line = found.end_lnum, character = found.end_col } },
      message = found.message, source = found.source, code = found.user_data.lsp.code, data = found.user_data.lsp.data,
    } } },
  })
  say('actions', #actions, actions[1].title)

  local summary = ask(client, buffer, 'workspace/executeCommand', {
    command = 'licenseTermReview.summarizeMiningTerms',
    arguments = { { uri = text.textDocument.uri } },
  })
  say('summary', vim.split(summary.markdown, '\n')[1])

  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  vim.wait(15000, function() return #vim.diagnostic.get(buffer) == 0 end, 20)
  say('after', vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1])
  say('left', #vim.diagnostic.get(buffer))

  vim.lsp.stop_client(client)
  vim.wait(5000, function() return vim.lsp.client_is_stopped(client) end, 20)
  say('stopped', tostring(vim.lsp.client_is_stopped(client)))
end

vim.defer_fn(function()
  local ok, message = pcall(main)
  if not ok then say('failed', message) end
  vim.cmd('qall!')
end, 0)
